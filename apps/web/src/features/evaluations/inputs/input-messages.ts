import { defineMessages } from '../../../lib/messages.ts';

export const inputMessages = defineMessages({
  howToRank: {
    sv: 'Viktigast överst. Dra i siffran eller tryck på pilarna.',
    en: 'The most important first. Drag the number or press the arrows.',
  },
  nowAt: {
    sv: (name: string, place: number, of: number) => `${name} är nu på plats ${place} av ${of}.`,
    en: (name: string, place: number, of: number) => `${name} is now at place ${place} of ${of}.`,
  },
  moveUp: {
    sv: (name: string) => `Flytta upp ${name}`,
    en: (name: string) => `Move ${name} up`,
  },
  moveDown: {
    sv: (name: string) => `Flytta ner ${name}`,
    en: (name: string) => `Move ${name} down`,
  },
  asItStands: { sv: 'Ordningen stämmer som den är', en: 'The order is right as it stands' },
  ranked: { sv: 'Ordningen gäller.', en: 'The order counts.' },
  clear: { sv: 'Ta bort min rangordning', en: 'Remove my ranking' },
});
