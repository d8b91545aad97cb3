export { type Creation, createAssembly } from './create-assembly.ts';
export type { ActOptions } from './hall/act.ts';
export type { Author } from './hall/author.ts';
export type { Hall } from './hall/hall.ts';
export type { NotDone } from './hall/not-done.ts';
export { createLog } from './log.ts';
export { type Server, type ServerOptions, startServer } from './start-server.ts';
export { Fault } from './store/fault.ts';
