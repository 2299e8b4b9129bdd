// Finds commands by what was typed; their number is small, so every one is looked at.
import type { Command } from './Command';
import { matchQuality, type Quality } from './matchQuality';

export interface FoundCommand {
  readonly command: Command;
  readonly quality: Quality;
}

/** Best first, the given order within equals. `words` are folded; none of them gives no commands. */
export function findCommands(commands: readonly Command[], words: readonly string[]): FoundCommand[] {
  if (words.length === 0) return [];
  return commands
    .map((command): FoundCommand => {
      const byLabel = matchQuality(command.label, words);
      const byWords = matchQuality([command.label, ...(command.keywords ?? [])].join(' '), words);
      return { command, quality: byLabel > 0 ? byLabel : byWords > 1 ? 1 : byWords };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
}
