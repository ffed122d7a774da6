package dk.naervaer.events;

/** Why a record was refused or held: the codes of a receipt and of a dead letter. */
public enum Reason {
  /** No JSON text in strict UTF-8, a member named twice, or something after its end. */
  NOT_JSON,
  /** A member or a CloudEvents attribute is missing, of a wrong type or outside its bounds. */
  SCHEMA,
  /** Of a CloudEvents type or version that this topic does not take. */
  VERSION,
  /** The record's key is not the employee id of its value. */
  KEY,
  /** A day that does not exist, lies outside the years we take, or contradicts another one. */
  DATES,
  /** More bytes, levels or digits than any honest record has. */
  TOO_LARGE,
  /** A record without a value: an absence is annulled, never deleted. */
  TOMBSTONE,
  /** Held until the employment is known. */
  UNKNOWN_EMPLOYMENT,
  /** Held because the employment is another employee's. */
  EMPLOYMENT_OF_ANOTHER,
  /** Held until the work unit stands in the organisation file. */
  UNKNOWN_WORK_UNIT,
  /** Held until the absence code stands in the table of absence types. */
  UNKNOWN_CODE,
  /** Same revision, other content: settled by rule, and shown. */
  REVISION_CONFLICT
}
