export { type ApportionedSeats, type ApportionmentId, apportionmentIds } from './apportionment/model.ts';
