// Words of Popolo and OParl files → what they mean here: which organisations are Gremien, and which roles a seat can have.

/** What meets and decides; everything else is an organisation. */
const gremium =
  /legislatur|parliament|chamber|council|committee|commission|assembly|working.?group|task.?force|gremium|ausschu(?:ss|ß)|beirat|kommission|arbeitskreis|arbeitsgruppe|arbeitsgemeinschaft|steuer(?:ungs)?gruppe|runder tisch|landtag|kreistag|stadtrat|gemeinderat|ortschaftsrat|ortsrat|ratsversammlung|versammlung|vertretung/i;

/** `classification` decides where there is one, else the name. */
export function isGremium(classification: string, name: string): boolean {
  return gremium.test(classification.trim() === '' ? name : classification);
}

const types: readonly (readonly [RegExp, string])[] = [
  [/jugendhilfe.*unterausschuss|unterausschuss.*jugendhilfe/i, 'jha_subcommittee'],
  [/jugendhilfeausschuss/i, 'youth_welfare_committee'],
  [/§\s*78|\bAG 78/i, 'working_group_78'],
  [/steuer(?:ungs)?gruppe/i, 'steering_group'],
  [/netzwerk.*(?:kinderschutz|frühe hilfen)/i, 'child_protection_network'],
  [/prävention/i, 'prevention_circle'],
  [/bildungs(?:beirat|konferenz)/i, 'education_board'],
  [/kreiselternrat/i, 'county_parent_council'],
  [/beirat/i, 'advisory_board'],
  [/runder tisch/i, 'round_table'],
  [/projektgruppe/i, 'project_group'],
];

/** Code of the type of a Gremium. */
export function gremiumType(text: string): string {
  return types.find(([pattern]) => pattern.test(text))?.[1] ?? 'other_gremium';
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/stellv.*vorsitz|vice.?(?:chair|president)|deputy (?:chair|speaker|president)/i, 'deputy_chair'],
  [/vorsitz|^(?:chair|president|speaker)/i, 'chair'],
  [/stellvertret|substitute|deputy|ersatz/i, 'substitute'],
  [/geschäftsführ|geschäftsstelle|secretariat/i, 'managing_office'],
  [/schriftführ|protokoll|minute/i, 'minute_taker'],
  [/moderat|facilitat/i, 'facilitator'],
  [/beisitz|board member/i, 'board_member'],
  [/berat|sachkundig|advis/i, 'advisory_member'],
  [/ständiger gast|permanent guest/i, 'permanent_guest'],
  [/gast|guest|observer/i, 'guest'],
];

/** Code of the role of a seat; `isKnown` is false where it is only taken for a member. */
export function seatRole(text: string, isVoting: boolean | undefined): { code: string; isKnown: boolean } {
  const found = roles.find(([pattern]) => pattern.test(text))?.[1];
  if (found !== undefined) return { code: found, isKnown: true };
  const isKnown = /^(?:ordentliches\s+|stimmberechtigtes\s+)?(?:mitglied|member)?$|^stimmberechtigt/i.test(
    text.trim(),
  );
  return { code: isVoting === false ? 'advisory_member' : 'voting_member', isKnown };
}

/** A role that says no more than that someone belongs to it. */
export function isPlainMember(text: string): boolean {
  return /^(?:mitglied|member|)$/i.test(text.trim());
}
