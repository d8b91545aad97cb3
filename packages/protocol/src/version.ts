/** Raised by one whenever anything that goes over the wire changes its form; a screen of another version reloads itself. */
export const PROTOCOL_VERSION = 12;
