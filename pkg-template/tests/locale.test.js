import assert from 'node:assert/strict';
import { test } from 'node:test';

import { resolve } from '../locale.js';

const languages = ['en', 'ro', 'ru', 'zh-Hans'];
const language = (...candidates) => resolve(candidates, languages).language;

test('a tag finds its language', () => {
  const rows = {
    'en': 'en', 'en-GB': 'en', 'ro': 'ro', 'ro-MD': 'ro', 'RO-ro': 'ro', 'mo': 'ro', 'mo-MD': 'ro', 'ru-KZ': 'ru',
    'zh': 'zh-Hans', 'zh-CN': 'zh-Hans', 'zh-SG': 'zh-Hans', 'zh-Hans': 'zh-Hans', 'zh-Hans-HK': 'zh-Hans', 'cmn': 'zh-Hans',
  };
  for (const [tag, expected] of Object.entries(rows)) assert.equal(language(tag), expected, tag);
});

test('Traditional Chinese is not Simplified Chinese', () => {
  for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN', 'yue']) {
    assert.equal(language(tag), 'en', tag);
    assert.equal(language(tag, 'ru'), 'ru', tag);
  }
});

test('Romanian in Cyrillic letters is not what we write', () => {
  assert.equal(language('ro-Cyrl-MD', 'ru-MD'), 'ru');
});

test('the first candidate with texts wins', () => {
  assert.equal(language('uk', 'be', 'ro', 'ru'), 'ro');
  assert.equal(language(undefined, null, '', ['de-DE', 'ru-RU', 'en']), 'ru');
  assert.deepEqual(resolve(['uk', 'de'], languages), { language: 'en', locale: 'en' });
  assert.deepEqual(resolve([], languages), { language: 'en', locale: 'en' });
});

test('the whole tag reaches Intl, without extensions', () => {
  assert.deepEqual(resolve(['ro-MD'], languages), { language: 'ro', locale: 'ro-MD' });
  assert.deepEqual(resolve(['zh-SG'], languages), { language: 'zh-Hans', locale: 'zh-SG' });
  assert.deepEqual(resolve(['en-u-nu-arab'], languages), { language: 'en', locale: 'en' });
  assert.deepEqual(resolve(['ru-RU-u-ca-buddhist-x-shop'], languages), { language: 'ru', locale: 'ru-RU' });
});

test('POSIX spellings are read', () => {
  assert.deepEqual(resolve(['ro_RO.UTF-8'], languages), { language: 'ro', locale: 'ro-RO' });
  assert.deepEqual(resolve(['zh_CN.GB18030'], languages), { language: 'zh-Hans', locale: 'zh-CN' });
  assert.equal(language('ru_RU@calendar'), 'ru');
});

test('what is not a tag is skipped, and nothing throws', () => {
  const hostile = { toString() { throw new Error('no'); } };
  const junk = ['C', 'POSIX', '*', '-', 'r', 'ro--RO', '🇷🇴', '<b>', 'x-private', 0, NaN, true, Symbol('ro'), {}, hostile, 'a'.repeat(1e5), [[]]];
  for (const candidate of junk) assert.equal(language(candidate, 'ro'), 'ro', typeof candidate);
});

test('a language is data: adding one needs no code', () => {
  assert.equal(resolve(['sr-RS'], ['en', 'sr-Cyrl']).language, 'sr-Cyrl');
  assert.equal(resolve(['sr-Latn-RS'], ['en', 'sr-Cyrl']).language, 'en');
  assert.equal(resolve(['zh-TW'], [...languages, 'zh-Hant']).language, 'zh-Hant');
});
