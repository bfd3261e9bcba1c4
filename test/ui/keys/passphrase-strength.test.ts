import { describe, expect, test } from 'vitest';
import { strengthOf } from '../../../src/ui/keys/passphrase-strength.ts';

describe('the strength of a passphrase', () => {
  test.each(['', 'secret', 'Passw0rd!', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'one one one one one', 'three plain words', 'Tr0ub4dor&3'])(
    '“%s” is weak',
    (passphrase) => {
      expect(strengthOf(passphrase)).toBe('weak');
    },
  );

  test.each(['correct horse battery staple', 'lantern river mustard violin canoe', 'xK9#mQ2$vL7!pR4%tW8&'])('“%s” is not', (passphrase) => {
    expect(strengthOf(passphrase)).not.toBe('weak');
  });

  test('a word more makes it better', () => {
    expect(strengthOf('tea hut fog ink elk')).toBe('strong');
  });
});
