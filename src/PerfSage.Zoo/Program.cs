using PerfSage.Zoo.Commands;

return ZooCommand.Create().Parse(args).Invoke();
