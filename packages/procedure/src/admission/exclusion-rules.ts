import type { KnownRulebookId } from '../rulebook/ids.ts';
import type { RulebookId } from '../rulebook/types.ts';

/** Whose order sends somebody out of the hall. */
export interface ExclusionRule {
  /** The chair alone, or the house by a motion that it adopted. */
  readonly by: 'chair' | 'house';
  /** Whether the house may be asked at once to overturn an order of the chair. */
  readonly appealable: boolean;
  readonly cite: string;
}

interface ExclusionRules {
  readonly members?: ExclusionRule;
  readonly guests?: ExclusionRule;
}

/** Rule AD-6: what rules of order say of sending somebody out. Sources: RONR (12th ed.) 61:6-21 and ROR (1915) 72-73 leave
 *  a member to the house and a stranger to the chair; Geschäftsordnung des Bundestages, sections 38, 39 and 41 (2): by the
 *  president, the member may object, which is decided at the next sitting; House of Commons Standing Orders 43 and 161; Rules
 *  of the U.S. House I (2) and XVII (4); Standing Rules of the U.S. Senate XIX (6). */
const rules: { readonly [id in KnownRulebookId]?: ExclusionRules } = {
  ronr12: {
    members: { by: 'house', appealable: false, cite: '61:10-21' },
    guests: { by: 'chair', appealable: true, cite: '61:6-8' },
  },
  ror1915: {
    members: { by: 'house', appealable: false, cite: '72' },
    guests: { by: 'chair', appealable: true, cite: '73' },
  },
  'de-bundestag': {
    members: { by: 'chair', appealable: false, cite: '38' },
    guests: { by: 'chair', appealable: false, cite: '41 (2)' },
  },
  'uk-commons': {
    members: { by: 'chair', appealable: false, cite: 'SO 43' },
    guests: { by: 'chair', appealable: false, cite: 'SO 161' },
  },
  'us-house': {
    members: { by: 'house', appealable: false, cite: 'XVII 4' },
    guests: { by: 'chair', appealable: false, cite: 'I 2' },
  },
  'us-senate': { guests: { by: 'chair', appealable: false, cite: 'XIX 6' } },
};

/** The rule of a rulebook, `null` where it is silent: then the chair rules, with a reason, and the house may be asked. */
export function exclusionRuleOf(rulebook: RulebookId, of: keyof ExclusionRules): ExclusionRule | null {
  return (rules as { readonly [id: string]: ExclusionRules })[rulebook]?.[of] ?? null;
}
