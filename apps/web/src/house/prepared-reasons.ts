export { saidReason } from '@tauride/minutes';
