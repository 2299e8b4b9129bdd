// Random ids of 18 letters and digits (107 bits). No `-` or `_`: in front of a cell, Excel would take them for a formula.
import { customAlphabet } from 'nanoid';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const newId: () => string = customAlphabet(letters, 18);
