using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

internal sealed partial class Interpreter
{
    /// <summary>Brings a summary back into the caller: its labels, objects, writes, leaks.</summary>
    private sealed class Globalizer(Interpreter caller, Callee callee, Localizer handover, Summary summary, Site site)
    {
        private readonly Dictionary<AbstractObject, ImmutableArray<AbstractObject>> _actual = new();
        private readonly HashSet<AbstractObject> _new = new();
        private readonly string _name = Show.Method(site.Method);

        public Value Apply(ImmutableArray<Value> arguments)
        {
            for (var i = 0; i < summary.Entry.Objects.Length; i++)
            {
                _actual[summary.Entry.Objects[i]] = ImmutableArray.Create(handover.Actual[i]);
            }

            for (var i = 0; i < summary.Objects.Length && i < arguments.Length; i++)
            {
                if (summary.Objects[i] is { } made)
                {
                    _actual[made] = arguments[i].Objects;
                }
            }

            caller._engine.Budget.Steps += summary.Exit.Length + summary.Leaks.Length + summary.Stores.Length;
            foreach (var slot in summary.Exit)
            {
                Write(slot.Key, slot.Value);
            }

            foreach (var slot in summary.Exit.Where(slot => slot.Key.IsElement))
            {
                foreach (var item in ActualOf(slot.Key.Object))
                {
                    caller.SpreadToHome(item, Map(slot.Value), site.Operation, (string)slot.Key.Step);
                }
            }

            foreach (var leak in summary.Leaks)
            {
                caller.Pass(leak, Map(leak.Labels), site, Handing(leak.Labels));
            }

            foreach (var store in summary.Stores)
            {
                caller.PassStore(store with { Labels = Map(store.Labels) });
            }

            for (var i = 0; i < summary.Outs.Length && i < site.Outs.Length; i++)
            {
                if (summary.Outs[i] is { } value)
                {
                    var mapped = Map(value);
                    site.Outs[i] = site.Outs[i]?.Join(mapped) ?? mapped;
                }
            }

            return Map(summary.Result);
        }

        /// <summary>The argument that brought the first of these labels in.</summary>
        private IOperation Handing(LabelSet labels)
        {
            foreach (var label in labels.Items)
            {
                if (label.Origin is EntryOrigin entry)
                {
                    for (var i = 0; i < summary.Entry.Arguments.Length; i++)
                    {
                        if (Reaches(summary.Entry.Arguments[i], entry, 0))
                        {
                            return site.Operand(i - 1);
                        }
                    }
                }
            }

            for (var i = 0; i < site.Arguments.Length && labels.Items.Any(label => label.Origin is SourceOrigin); i++)
            {
                // The digits came out of code that was handed in.
                if (!site.Arguments[i].Targets.IsEmpty)
                {
                    return site.Operand(i);
                }
            }

            return site.Operation;
        }

        private bool Reaches(Value value, EntryOrigin entry, int depth) =>
            value.Labels.Items.Any(label => label.Origin.Equals(entry))
            || (depth < 5 && value.Objects.Any(item => summary.Entry.Heap.Any(slot => ReferenceEquals(slot.Key.Object, item) && Reaches(slot.Value, entry, depth + 1))));

        private void Write(Slot slot, Value value)
        {
            var mapped = Map(value);
            var actual = ActualOf(slot.Object);
            if (actual.Length == 1 && (_new.Contains(actual[0]) || !caller.IsMany(actual[0])))
            {
                caller._state.Set(actual[0], slot.Step, mapped);
                return;
            }

            foreach (var item in actual)
            {
                caller._state.Add(item, slot.Step, mapped);
            }
        }

        private Value Map(Value value) => value
            .WithObjects(value.Objects.Length switch
            {
                0 => value.Objects,
                1 when ActualOf(value.Objects[0]) is { Length: 1 } one => one,
                _ => value.Objects.SelectMany(item => ActualOf(item)).Distinct().OrderBy(item => item.Number).ToImmutableArray(),
            })
            .WithTargets(value.Targets.IsEmpty ? value.Targets : value.Targets.Select(Map).ToImmutableArray())
            .WithLabels(Map(value.Labels));

        private Target Map(Target target)
        {
            var frame = target.Frame is null ? null : ActualOf(target.Frame).FirstOrDefault();
            return new Target(target.Method, target.Lambda, target.Graph, target.Receiver is null ? null : Map(target.Receiver), frame);
        }

        private readonly Dictionary<LabelSet, LabelSet> _mapped = new();

        private LabelSet Map(LabelSet labels)
        {
            if (labels.IsEmpty)
            {
                return labels;
            }

            if (!_mapped.TryGetValue(labels, out var mapped))
            {
                _mapped.Add(labels, mapped = MapAll(labels));
            }

            return mapped;
        }

        private LabelSet MapAll(LabelSet labels)
        {
            var result = LabelSet.Empty;
            foreach (var label in labels.Items)
            {
                if (label.Origin is not EntryOrigin entry)
                {
                    var known = caller._entry.Key.Length == 0 ? label.Received() : label;
                    result = result.Union(LabelSet.Of(known.Through(_name, site.Operation.Syntax)));
                    continue;
                }

                if (entry.Index < handover.Labels.Count)
                {
                    result = result.Union(handover.Labels[entry.Index].Select(actual => Continue(actual, label)));
                }
            }

            return result;
        }

        private Label Continue(Label actual, Label inside)
        {
            var way = actual.Through(_name, site.Operation.Syntax).Way;
            foreach (var step in Steps(inside.Way))
            {
                if (way is { Length: >= Label.LongestWay })
                {
                    break;
                }

                way = new WayStep(step.Name, step.Node, way);
            }

            return new Label(actual.Origin, actual.Treatment | inside.Treatment, inside.Pending.IsEmpty ? actual.Pending : inside.Pending, way);
        }

        private static IEnumerable<WayStep> Steps(WayStep? way)
        {
            var steps = new Stack<WayStep>();
            for (; way is not null; way = way.Before)
            {
                steps.Push(way);
            }

            return steps;
        }

        private ImmutableArray<AbstractObject> ActualOf(AbstractObject item)
        {
            if (!_actual.TryGetValue(item, out var actual))
            {
                var made = caller._objects.Get((site.Operation.Syntax, callee.Syntax, summary.Entry.Key, item.Number), item.Kind, item.Type, item.StandsForAll);
                _actual.Add(item, actual = ImmutableArray.Create(made));
                if (item.Kind == ObjectKind.Created)
                {
                    caller.Renew(made);
                    _new.Add(made);
                }
            }

            return actual;
        }
    }
}
