@NullMarked
package dk.naervaer.service.statistics;

import org.jspecify.annotations.NullMarked;
