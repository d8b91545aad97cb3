export { bringIn, decideIn, nowOf, openBodies, openBodiesOf } from './bodies.ts';
export type { Draw } from './draw.ts';
export { boxWith } from './election.ts';
export { callAgreed, emptyHall, type Hall } from './hall.ts';
export type { House } from './house.ts';
export { roam } from './roam.ts';
export { openWorld, type World } from './world.ts';
