/**
 * What absence has been, counted for those who may see it. Pure: knows the rules' facts and nothing
 * of who asks.
 */
@NullMarked
package dk.naervaer.service.statistics;

import org.jspecify.annotations.NullMarked;
