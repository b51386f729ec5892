-- What a row of the two big tables costs (bench hub).

-- A push writes under the locked rows of its device and its scope: both are there, and stay until it commits. Asking again
-- for each of its rows took a tenth of its time.
alter table document drop constraint document_scope_fkey;
alter table operation drop constraint operation_scope_fkey;
alter table operation drop constraint operation_device_fkey;

-- A body of a few KB stays beside its columns; only a larger one goes out of line.
alter table document set (toast_tuple_target = 8160);
alter table operation set (toast_tuple_target = 8160);
