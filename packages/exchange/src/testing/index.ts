export { generated, type Generated, votesOf } from './generated.ts';
