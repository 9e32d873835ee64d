/** One machine: by its exact name, by a wrong one, and names that look like words of the grammar. */
export const MACHINES = `
why is web-01 unhealthy? => Machine machine=web-01
web-01 => Machine machine=web-01
WEB-01 => Machine machine=web-01
web-01? => Machine machine=web-01
what's wrong with web-01 => Machine machine=web-01
what is wrong with web-01? => Machine machine=web-01
whats up with sql-02 => Machine machine=sql-02
tell me about sql-02 => Machine machine=sql-02
is web-01 healthy? => Machine machine=web-01
is web-01 ok => Machine machine=web-01
isn't web-01 healthy? => Machine machine=web-01
why isn't web-01 healthy? => Machine machine=web-01
how is web-01 doing? => Machine machine=web-01
how's web-01? => Machine machine=web-01
status of web-01 => Machine machine=web-01
web-01 status => Machine machine=web-01
show web-01 => Machine machine=web-01
show me details for web-01 => Machine machine=web-01
details of web-01 => Machine machine=web-01
info on web-01 please => Machine machine=web-01
explain web-01 => Machine machine=web-01
check web-01 => Machine machine=web-01
look up web-01 => Machine machine=web-01
what happened to web-01? => History machine=web-01
what about web-02? => Machine machine=web-02
how do I fix web-01? => Machine machine=web-01
how can we repair web-01 => Machine machine=web-01
since when is web-01 unhealthy? => Machine machine=web-01
how long has web-01 been unhealthy => Machine machine=web-01
machine web-01 => Machine machine=web-01
vm named web-01 => Machine machine=web-01
the server called sql-02 => Machine machine=sql-02
machine named web-01 => Machine machine=web-01
linux-01 => Machine machine=linux-01
why is linux-01 broken => Machine machine=linux-01
prod-db => Machine machine=prod-db
is prod-db okay? => Machine machine=prod-db
build-agent-7 => Machine machine=build-agent-7
payroll => Machine machine=payroll
why is PAYROLL not reporting? => Machine machine=payroll
is the sensor on web-01 working? => Machine machine=web-01
does web-01 have issues? => Machine machine=web-01
what does defender say about web-01 => Machine machine=web-01
diagnose dc-01 => Machine machine=dc-01
jump in contoso dev => Machine machine=jump@dev
jump in rg-dev => Machine machine=jump@dev
jump => which jump: jump jump
is jump healthy? => which jump: jump jump
web-1 => which web-1: web-01 web-02 web-03
why is web-1 unhealthy? => which web-1: web-01 web-02 web-03
whats wrong with sql-2 => which sql-2: sql-02
tell me about payrol => which payrol: PAYROLL
is payrolll healthy => which payrolll: PAYROLL
web-01.contoso.local => which web-01.contoso.local: web-01
foo-99 => which foo-99:
why is foo-99 unhealthy? => which foo-99:
machine named foo-99 => which foo-99:
`;
