-- Each job was planned anew: the queue's function takes an array, of which PostgreSQL expects too much to keep a plan.
alter function greffe.add_job(text, json, text, timestamptz, integer, text) set plan_cache_mode = force_generic_plan;
