export { type Problem, problemLine } from './read/problem.ts';
export { nearest } from './read/nearest.ts';
export { type StandingOrders, standingOrdersFrom } from './standing-orders.ts';
