package dk.naervaer.service.demo.payroll;

/**
 * A work unit of the demo's municipality.
 *
 * @param id as in its {@code organisation.yaml}
 * @param leaderId as there, too; a leader may have two homes
 * @param posts how many people have their main work there
 */
public record Home(String id, String leaderId, int posts) {}
