@NullMarked
package dk.naervaer.service.portal.screen;

import org.jspecify.annotations.NullMarked;
