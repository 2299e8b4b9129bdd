// The full name of a person in one cell → its parts.

export interface PersonParts {
  readonly salutation?: string;
  readonly title?: string;
  readonly firstName?: string;
  readonly lastName: string;
}

/** "Frau Dr. Erika von Muster" or "Muster, Erika" → its parts; what is not certain stays in the last name. */
export function readPerson(text: string): PersonParts {
  let rest = text.trim().replace(/\s+/g, ' ');
  const parts: { salutation?: string; title?: string } = {};
  const greeting = /^(Frau|Herrn?|Fr\.|Hr\.)\s+/i.exec(rest);
  if (greeting) {
    parts.salutation = /^f/i.test(rest) ? 'ms' : 'mr';
    rest = rest.slice(greeting[0].length);
  }
  const title = /^(?:(?:Prof\.|Dr\.|Dipl\.|Mag\.|h\.\s?c\.|med\.|phil\.|rer\.|nat\.|-?Ing\.)[\s-]*)+/i.exec(
    rest,
  );
  if (title) {
    parts.title = title[0].trim();
    rest = rest.slice(title[0].length);
  }
  const listed = /^([^,]+),\s*([^,]+)$/.exec(rest);
  if (listed) return { ...parts, firstName: listed[2] ?? '', lastName: listed[1] ?? '' };
  const words = /^(.+?)\s+((?:(?:von|van|de|der|den|zu|zur|zum|vom|al|el|di|da)\s+)*\S+)$/i.exec(rest);
  if (!words) return { ...parts, lastName: rest };
  return { ...parts, firstName: words[1] ?? '', lastName: words[2] ?? '' };
}
