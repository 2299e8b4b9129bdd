// Tells names of persons from names of institutions, so that persons never become actors.
import { fold } from '../model/fold';
import { hintIn } from './matchTypes';

/** First names that are frequent in Germany, folded. */
const firstNames = new Set(
  `alexander alexandra ali andrea andreas angela angelika anja anke anna anne anneliese annett annette annika antje anton
  armin astrid axel barbara beate benjamin bernd bernhard bettina birgit birgitta bjorn brigitte britta burkhard carina
  carmen carola carolin caroline carsten caterina christa christian christiane christin christina christine christoph
  claudia clara cornelia daniel daniela david denise dennis detlef diana dieter dirk doreen doris dorothea eberhard eckhard
  edith elena elisabeth elke ellen emily emma enrico erik erika ernst eva evelyn fabian fatma felix finn florian frank
  franz franziska frederik friedrich gabi gabriele georg gerd gerda gerhard gerlinde gisela gudrun gunter gunther gustav
  hanna hannah hannelore hannes hans harald hartmut heidi heike heiko heiner heinrich heinz helena helga helmut henrik henry
  herbert hermann hildegard holger horst ilona ines ingeborg ingo ingrid inka irene iris isabel isabell jacqueline jakob jan
  jana janina janine jannik jasmin jens jessica joachim jochen johann johanna johannes jonas jorg josef josefine juliane
  julia julian jurgen jutta kai karin karl karla karsten katharina kathleen kathrin katja katrin kerstin kevin kirsten klaus
  klara konrad kristin kristina kurt lara lars laura lea lena leon leonie lina linda lisa lothar lucas luise lukas lutz
  maik maike mandy manfred manja manuel manuela marc marcel marco marcus marianne maria marie marina mario marion markus
  marlen marlene marlies martha martin martina matthias max maximilian maya mehmet melanie mia michael michaela mike mila
  mirko mohammed monika monique moritz nadine nadja nancy natalie nicole niklas nils nina norbert olaf oliver oskar pascal
  patricia patrick paul paula peggy peter petra philipp pia rainer ralf ramona raphael rebecca regina reiner reinhard renate
  rene ricarda rico robert robin roland rolf romy ronald ronny rosemarie rudiger rudolf ruth sabine sabrina sandra sandy
  sara sarah sascha sebastian siegfried sigrid silke silvia simon simone sofia sonja sophia sophie stefan stefanie steffen
  steffi stephan stephanie susann susanne sven svenja sylvia tanja tatjana theresa thomas thorsten tim timo tina tobias tom
  torsten udo ulf ulrich ulrike ursula ute uta uwe valentin vanessa vera verena veronika viktoria vincent volker waltraud
  walter werner wilfried wilhelm willi wolfgang yannick yvonne zoe john james mary elizabeth jennifer william richard susan`
    .split(/\s+/)
    .map(fold),
);

const greeting = /^(?:Frau|Herrn?|Fr\.|Hr\.|Fam\.|Mrs?\.?|Ms\.?|Prof\.|Dr\.|Dipl\.)\s*\p{L}/u;
const capital = /^\p{Lu}[\p{L}'’.-]*$/u;
const small = new Set(['von', 'van', 'de', 'der', 'den', 'zu', 'zur', 'vom', 'al', 'el', 'di', 'da']);

/** "Frau Muster", "Dr. Erika Beispiel", "Muster, Max" or "Erika Beispiel", but not "Erika-Beispiel-Schule". */
export function isPersonName(text: string): boolean {
  const bare = text.trim().replace(/\s+/g, ' ');
  if (bare.length < 4 || bare.length > 60 || /\d|@/.test(bare)) return false;
  if (greeting.test(bare)) return true;
  const listed = /^([^,]+), ([^,]+)$/.exec(bare);
  const words = (listed ? `${listed[2] ?? ''} ${listed[1] ?? ''}` : bare).split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (!words.every((word) => capital.test(word) || small.has(word))) return false;
  const first = fold((words[0] ?? '').split('-')[0] ?? '');
  return firstNames.has(first) && hintIn(bare) === undefined;
}
