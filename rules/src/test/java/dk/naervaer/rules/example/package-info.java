@NullMarked
package dk.naervaer.rules.example;

import org.jspecify.annotations.NullMarked;
