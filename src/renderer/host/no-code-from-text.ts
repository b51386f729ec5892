/** Our policy refuses `new Function`: zod must not even try, or each start would report a violation. Loaded first by index.html. */
import { config } from "zod";

config({ jitless: true });
