// The pseudonymous view: while it is on, every window onto the network shows numbers for names. Only the document itself stays as it is.
import i18next from 'i18next';
import { sentence, word } from '../i18n/translate';
import type { Filter } from '../model/filter';
import type { Network } from '../model/network';
import { filterBlurred } from '../model/pseudonymLines';
import { pseudonymous, type PseudonymWords, vocabularyIn } from '../model/pseudonyms';
import { useOpenNetwork } from './openNetwork';
import { type Pseudonyms, useSession } from './session';

let made: { readonly of: Pseudonyms; readonly words: PseudonymWords } | undefined;

/** The same object as long as choice and language are the same: everything shown is cached by it. */
function wordsFor(of: Pseudonyms): PseudonymWords {
  if (made?.of !== of) {
    const numberedAs = (key: string) => (number: number) => sentence(`pseudonyms.${key}`, { number });
    made = {
      of,
      words: {
        actors: of.actors,
        typeWord: (code) => word('model.type', code),
        person: numberedAs('person'),
        gremium: (type, number) => ({ name: `${word('model.choice.gremien.type', type)} ${String(number)}` }),
        view: numberedAs('view'),
        question: numberedAs('question'),
      },
    };
  }
  return made.words;
}

/** The network as it is to be shown now. */
export function shownAs(network: Network, pseudonyms: Pseudonyms | undefined): Network {
  return pseudonyms === undefined ? network : pseudonymous(network, wordsFor(pseudonyms));
}

/** The open network as it is shown now, for what is said outside of components. */
export function shownNetwork(): Network | undefined {
  const { network } = useOpenNetwork.getState();
  return network && shownAs(network, useSession.getState().pseudonyms);
}

/** Turns it on, or changes what it covers. What somebody has typed to search by leaves the screen, too. */
export function showPseudonyms(actors: boolean): void {
  useSession.setState((state) => ({
    pseudonyms: { actors, language: i18next.language },
    filter: withoutNames(state.filter),
    asked: state.asked?.from === undefined ? undefined : { ...state.asked, line: '' },
    ...(state.beforeView && {
      beforeView: { ...state.beforeView, filter: withoutNames(state.beforeView.filter) },
    }),
    dialog: undefined,
  }));
}

function withoutNames(filter: Filter): Filter {
  const { network } = useOpenNetwork.getState();
  return network === undefined ? filter : filterBlurred(filter, vocabularyIn(network));
}

export function endPseudonyms(): void {
  useSession.setState({ pseudonyms: undefined, asked: undefined, dialog: undefined });
}

/** The document itself, whatever is shown: what is kept as a file must be all of it. */
export function asStored(shown: Network): Network {
  const { network } = useOpenNetwork.getState();
  return network?.id === shown.id ? network : shown;
}

i18next.on('languageChanged', (language) => {
  const { pseudonyms } = useSession.getState();
  if (pseudonyms) useSession.setState({ pseudonyms: { ...pseudonyms, language } });
});
