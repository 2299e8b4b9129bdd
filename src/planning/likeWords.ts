// A name → the words that tell it from others: legal forms gone, abbreviations spelled out, umlauts and signs folded.
import { fold } from '../model/fold';

export interface LikeWords {
  readonly words: readonly string[];
  /** A legal form was left out, an abbreviation spelled out. */
  readonly hadForm: boolean;
  readonly hadShort: boolean;
}

/** Legal forms and what stands for them, folded. */
const forms =
  /(?:^| )(?:e v|ev|eingetragener verein|g ?gmbh|gmbh(?: co kg)?|mbh|ag|kg|ohg|gbr|ug(?: haftungsbeschrankt)?|e g|eg|kdor|kd o r|ador|aor|gemeinnutzige?r?|korperschaft des offentlichen rechts|anstalt des offentlichen rechts|stiftung des burgerlichen rechts)(?= |$)/g;

/** The words with which they begin: most names have none of them. */
const formWords = new Set(
  'e ev eingetragener g ggmbh gmbh mbh ag kg ohg gbr ug eg kdor kd ador aor gemeinnutzig gemeinnutzige gemeinnutziger korperschaft anstalt stiftung'.split(
    ' ',
  ),
);

/** Abbreviations of the field, folded, and the words they stand for. */
const shorts: Readonly<Record<string, string>> = {
  gs: 'grundschule',
  gym: 'gymnasium',
  gymn: 'gymnasium',
  sek: 'sekundarschule',
  seks: 'sekundarschule',
  gems: 'gemeinschaftsschule',
  iss: 'integrierte sekundarschule',
  fos: 'forderschule',
  bbs: 'berufsbildende schulen',
  osz: 'oberstufenzentrum',
  vhs: 'volkshochschule',
  kiga: 'kindergarten',
  kita: 'kindertagesstatte',
  kindertageseinrichtung: 'kindertagesstatte',
  jfe: 'jugendfreizeiteinrichtung',
  jfz: 'jugendfreizeitzentrum',
  jc: 'jobcenter',
  afa: 'agentur fur arbeit',
  mgh: 'mehrgenerationenhaus',
  drk: 'deutsches rotes kreuz',
  awo: 'arbeiterwohlfahrt',
  asb: 'arbeiter samariter bund',
  ihk: 'industrie und handelskammer',
  hwk: 'handwerkskammer',
  ssa: 'schulsozialarbeit',
  schulsoz: 'schulsozialarbeit',
  kv: 'kreisverband',
  ov: 'ortsverband',
  lk: 'landkreis',
  uni: 'universitat',
  hs: 'hochschule',
  stadtbucherei: 'stadtbibliothek',
  sv: 'sportverein',
  tsv: 'turn und sportverein',
  ffw: 'freiwillige feuerwehr',
};

const links = new Set(
  'und u der die das des dem den am an im in im zu zur zum fur von vom mit auf bei the of and'.split(' '),
);

/** Link words are left out unless nothing else is there. */
export function likeWords(name: string): LikeWords {
  const plain = foldText(name);
  const all = plain.split(' ');
  const mayHaveForm = all.some((word) => formWords.has(word));
  const bare = mayHaveForm ? plain.replace(forms, ' ').replace(/ +/g, ' ').trim() : plain;
  const given = bare === plain || bare === '' ? all : bare.split(' ');
  const hadShort = given.some((word) => Object.hasOwn(shorts, word));
  const spelled = hadShort
    ? given.flatMap((word) => (Object.hasOwn(shorts, word) ? (shorts[word] ?? word).split(' ') : [word]))
    : given;
  const telling = spelled.filter((word) => !links.has(word));
  return { words: telling.length === 0 ? spelled : telling, hadForm: bare !== plain, hadShort };
}

/** The same as `fold`, word by word. */
export function foldText(text: string): string {
  return text.split(/\s+/).map(foldWord).filter(Boolean).join(' ');
}

const folded = new Map<string, string>();

/** Names share most of their words: each is folded once. */
function foldWord(word: string): string {
  // Numbers, which no two names share.
  if (/^\d+$/.test(word)) return word;
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size > 20_000) folded.clear();
  const key = fold(word);
  folded.set(word, key);
  return key;
}

/** Whether two words are one but for a typing error: one letter in words of 5 to 8, two in longer ones, none in numbers. */
export function isSlip(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const most = longest >= 9 ? 2 : longest >= 5 ? 1 : 0;
  if (most === 0 || Math.abs(one.length - other.length) > most || /\d/.test(one + other)) return false;
  return distanceUpTo(one, other, most) <= most;
}

/** Restricted edit distance (Damerau 1964), given up as soon as it is more than `most`. */
function distanceUpTo(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= b.length; at += 1) {
      const cost = a[row - 1] === b[at - 1] ? 0 : 1;
      let best = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + cost);
      const isSwap = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (isSwap) best = Math.min(best, (beforeLast[at - 2] ?? 0) + 1);
      now.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = now;
  }
  return last[b.length] ?? most + 1;
}
