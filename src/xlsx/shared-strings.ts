import { plainText } from './xml';
import type { XmlHandler } from './xml-scanner';

/** Reads the texts that cells share: ECMA-376, part 1, section 18.4. Phonetic hints are left out. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  private text = '';
  private isPhonetic = false;

  open(name: string): void {
    if (name === 'si') this.text = '';
    else if (name === 'rPh') this.isPhonetic = true;
  }

  close(name: string, text: string): void {
    if (name === 't' && !this.isPhonetic) this.text += text;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'si') this.texts.push(plainText(this.text));
  }
}
