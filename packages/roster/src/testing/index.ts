export { hallOf } from './hall.ts';
export { plantedFile } from './planted.ts';
