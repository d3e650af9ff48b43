export { type RegisterFile, readRegisterFile, type Sheet } from './reader.ts';
export * from './rules.ts';
