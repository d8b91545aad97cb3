export type { Card, CardRow } from './card/card.ts';
export { type Difference, differences } from './card/difference.ts';
export { houseCard } from './card/house-card.ts';
export { motionCard } from './card/motion-card.ts';
export { loadRuleWords, motionTitle, type RuleWords } from './card/rule-words.ts';
export { didYouMean } from './read/nearest.ts';
export { type Problem, problemLine } from './read/problem.ts';
export { type StandingOrders, standingOrdersFrom } from './standing-orders.ts';
