@NullMarked
package dk.naervaer.service.install;

import org.jspecify.annotations.NullMarked;
