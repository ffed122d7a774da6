/** The demo's payroll system, held against what it promises. */
@NullMarked
package dk.naervaer.service.demo.payroll;

import org.jspecify.annotations.NullMarked;
