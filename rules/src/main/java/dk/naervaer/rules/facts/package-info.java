/** What is known about an employment: the input of an assessment, free of clock and storage. */
@NullMarked
package dk.naervaer.rules.facts;

import org.jspecify.annotations.NullMarked;
