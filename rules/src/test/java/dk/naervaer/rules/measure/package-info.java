@NullMarked
package dk.naervaer.rules.measure;

import org.jspecify.annotations.NullMarked;
