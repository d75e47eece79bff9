-- What an order changed in Exchange, each value before and after, as the agent's journal has it.
alter table order_ack add column before_after text;
