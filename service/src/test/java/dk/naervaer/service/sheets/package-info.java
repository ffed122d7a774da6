@NullMarked
package dk.naervaer.service.sheets;

import org.jspecify.annotations.NullMarked;
