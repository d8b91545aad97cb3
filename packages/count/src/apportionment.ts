export { apportion, type ApportionOptions, MOST_SEATS } from './apportionment/apportion.ts';
export {
  type ApportionedSeats,
  type ApportionmentId,
  apportionmentIds,
  type SeatQuotient,
} from './apportionment/model.ts';
export { readShare, type Share } from './apportionment/share.ts';
