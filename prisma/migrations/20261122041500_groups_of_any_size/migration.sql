-- A municipality in two halves is a round too.
ALTER TABLE "workshop_round" DROP CONSTRAINT "workshop_round_size_possible";
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_size_possible" CHECK ("group_size" BETWEEN 2 AND 100000);
