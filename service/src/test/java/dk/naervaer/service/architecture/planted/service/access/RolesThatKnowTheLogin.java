package dk.naervaer.service.architecture.planted.service.access;

import org.springframework.security.core.userdetails.UserDetailsService;

/** Planted: roles that hang on one way of logging in. */
interface RolesThatKnowTheLogin {
  UserDetailsService accounts();
}
