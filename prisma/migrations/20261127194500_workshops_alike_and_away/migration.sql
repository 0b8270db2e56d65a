-- What workshops are formed from says also what people are put together by and who is away from which rounds.
UPDATE "workshop" SET "options" = '{"alike": [], "away": []}'::jsonb || "options";
UPDATE "workshop_forming" SET "options" = '{"alike": [], "away": []}'::jsonb || "options";
