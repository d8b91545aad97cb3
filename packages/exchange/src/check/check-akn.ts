import type { XmlElement } from '../xml/element.ts';
import { checkIds } from './check-ids.ts';
import { checkNames } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkTimes } from './check-times.ts';
import { checkVotings } from './check-votings.ts';
import type { AknFault } from './fault.ts';
import { treeOf } from './index-tree.ts';

/** Rule XC-3: what the schema lets through and cannot be right. Empty where all is well.
 *  @param root the document before it is written */
export function checkAkn(root: XmlElement): readonly AknFault[] {
  const tree = treeOf(root);
  return [
    ...checkIds(tree),
    ...checkReferences(tree),
    ...checkTimes(tree),
    ...checkNames(tree),
    ...checkVotings(tree),
  ];
}
