export type { Draw } from './draw.ts';
export type { House } from './house.ts';
export { roam } from './roam.ts';
export { openWorld, type World } from './world.ts';
