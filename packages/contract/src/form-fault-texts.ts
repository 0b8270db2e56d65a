import type { FormFaultCode } from '@ledarforum/domain/evaluation-form-faults';
import type { Text } from './problem.ts';

/** What is wrong with a question of a form, and what to do about it. */
export const formFaultTexts: Record<FormFaultCode, Text> = {
  'question-key-taken': {
    sv: 'Två frågor har samma nyckel. Ta bort den ena.',
    en: 'Two questions have the same key. Remove one of them.',
  },
  'question-text-missing': { sv: 'Skriv frågan på svenska.', en: 'Write the question in Swedish.' },
  'question-options-missing': {
    sv: 'Lägg till minst två alternativ.',
    en: 'Add at least two options.',
  },
  'question-rows-missing': { sv: 'Lägg till minst en rad.', en: 'Add at least one row.' },
  'question-choice-text-missing': {
    sv: 'Ge varje alternativ eller rad en svensk text.',
    en: 'Give every option or row a Swedish text.',
  },
  'question-choice-taken': {
    sv: 'Två alternativ har samma nyckel. Ta bort det ena.',
    en: 'Two options have the same key. Remove one of them.',
  },
  'question-steps': {
    sv: 'En skala har 3 till 10 steg.',
    en: 'A scale has 3 to 10 steps.',
  },
  'question-condition-later': {
    sv: 'Villkoret gäller en fråga som inte ställs tidigare. Välj en annan fråga eller flytta den här nedåt.',
    en: 'The condition is about a question that is not asked earlier. Choose another or move this one down.',
  },
  'question-condition-kind': {
    sv: 'Villkoret passar inte frågan det gäller. Välj villkoret på nytt.',
    en: 'The condition does not fit the question it is about. Choose it anew.',
  },
  'question-condition-answer': {
    sv: 'Välj vilket svar villkoret gäller.',
    en: 'Choose which answer the condition is about.',
  },
};
