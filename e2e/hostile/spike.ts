/** Runs by itself wherever it is taken for anything but text: as an address, in an attribute, in a script or as markup. */
export const SPIKE = `javascript:window.spiked=1//'"></script><img src=x onerror="window.spiked=1"><svg/onload=window.spiked=1>{{7*7}}`;

/** The same where only a few letters are taken. */
export const SHORT_SPIKE = `"><img src=x onerror=window.spiked=1>`;
