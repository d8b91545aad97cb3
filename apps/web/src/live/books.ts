import { type FoundedAssembly, loadRulebook, type RulebookId, rulebooksToLoad } from '@tauride/procedure';

const againMs = 2000;

/** The rulebooks of the assembly on this page. */
export type Books = {
  /** Whether those of every body are there. If not, they are sent for, and `onCome` is called when it is worth asking again. */
  readonly areThere: (assembly: FoundedAssembly) => boolean;
};

type Options = {
  readonly onCome: () => void;
  readonly lacking?: (assembly: FoundedAssembly) => readonly RulebookId[];
  readonly load?: (id: RulebookId) => Promise<void>;
};

/** A page loads the rulebooks of its own bodies and no other; nothing is drawn by the rules before they are there. */
export function createBooks({ onCome, lacking = rulebooksToLoad, load = loadRulebook }: Options): Books {
  let isComing = false;
  const settle = (): void => {
    isComing = false;
    onCome();
  };
  const send = (ids: readonly RulebookId[]): void => {
    isComing = true;
    // Without a connection the next attempt, or a reload, fetches them.
    void Promise.all(ids.map(load)).then(settle, () => setTimeout(settle, againMs));
  };
  return {
    areThere: (assembly) => {
      const ids = lacking(assembly);
      if (ids.length > 0 && !isComing) send(ids);
      return ids.length === 0;
    },
  };
}
