/**
 * A municipality that does not exist and its payroll system: who is employed, who is away and what
 * payroll sends about it, minute by minute. A pure function of a seed and a first day; knows
 * neither servers nor clocks; uses {@code events}, and of platform the time zone.
 */
@NullMarked
package dk.naervaer.service.demo.payroll;

import org.jspecify.annotations.NullMarked;
