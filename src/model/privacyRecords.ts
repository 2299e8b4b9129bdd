// What a network keeps of its own data protection: what was erased, and what was handed out. Neither ever names a person.

/** What is left of an erased record: its id, so that an old copy does not bring it back (`data/erasure`). */
export interface ErasureFields {
  /** Table the record stood in. */
  readonly table: string;
  /** ISO time. */
  readonly erasedAt: string;
  /** `request`: the person asked for it; `retention`: the time to keep it was over. */
  readonly reason: string;
  /** Random, shared by all records of one person that went in one deed: one entry of the log. */
  readonly deed: string;
  /** Keys of fields, where only these went and the record stays: then the id is a random one. */
  readonly fields?: string;
  /** What went of mentions in texts, where not all did (`data/erasure`): `certain` or `ways`. */
  readonly mentions?: string;
  /** Places in which something of the persons of this deed was erased, one `placeKey` a line and no words: on one proof of the deed. */
  readonly places?: string;
  /** Initials of whoever did it. */
  readonly user?: string;
}

/** One thing that left the app: what, when and how much, never whom. */
export interface DisclosureFields {
  /** ISO time. */
  readonly at: string;
  /** What kind of output, e.g. `bcc` or `picture`. */
  readonly kind: string;
  /** File format, e.g. `xlsx`; absent for what was copied or printed. */
  readonly format?: string;
  readonly profile: string;
  /** How many persons, and how many records in all. */
  readonly persons?: number;
  readonly records?: number;
  /** Whether personal data were in it. */
  readonly personal?: boolean;
  /** Initials of whoever did it. */
  readonly user?: string;
}

/** On the network's own row: how long data of persons are kept, and who answers for them. */
export interface StewardFields {
  /** Months, as in `retention.RetentionRules`. */
  readonly retentionEnded?: number;
  readonly retentionPrivate?: number;
  readonly retentionRemoved?: number;
  readonly retentionStale?: number;
  /** Who answers for the data, for the documents of data protection (Art. 13, 14, 30 GDPR); absent is named there as missing. */
  readonly controllerName?: string;
  readonly controllerAddress?: string;
  readonly dpoContact?: string;
  /** Other than the standard legal basis, origin and authority. */
  readonly lawfulness?: string;
  readonly dataOrigin?: string;
  readonly authority?: string;
  /** For the statement on accessibility. */
  readonly feedbackContact?: string;
}

/** On a contact whose time is over. */
export interface ReprieveFields {
  /** ISO date before which it is not to be erased all the same, with the reason, which names nobody. */
  readonly keptUntil?: string;
  readonly keptReason?: string;
}
