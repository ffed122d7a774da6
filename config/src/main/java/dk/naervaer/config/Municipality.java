package dk.naervaer.config;

/**
 * The municipality itself.
 *
 * @param code three or four digits, as residence is given by payroll
 */
public record Municipality(String code, String name) {}
