using System;
using System.Collections.Generic;

namespace MyNumberAnalyzers.Sources;

/// <summary>The words around the number's own: does the whole still mean the number?</summary>
/// <param name="parts">All words; the number's own are parts with an empty text.</param>
/// <param name="first">Index of the first of them.</param>
/// <param name="last">Index of the last of them.</param>
/// <param name="ambiguous">The words are 個人番号 or like it, which also name staff and member numbers.</param>
internal sealed class Phrase(List<Word> parts, int first, int last, Shape shape, Tier tier, bool ambiguous)
{
    private bool IsProse => shape is Shape.Label or Shape.Prose or Shape.Fault;

    /// <summary>No word says whose number it is.</summary>
    public bool IsBare
    {
        get
        {
            foreach (var part in parts)
            {
                if (part.Script == Script.Japanese || Vocabulary.Person.In(part))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>"my number is": a sentence rather than a field's name.</summary>
    public bool SpokenProse => shape == Shape.Label && last + 1 < parts.Count && parts[last + 1].Script == Script.Latin && Vocabulary.Says.Has(parts[last + 1].Text);

    public bool MeansNumber()
    {
        foreach (var part in parts)
        {
            if (Vocabulary.Derived.In(part))
            {
                return false;
            }
        }

        return MayStandBefore() && MayStandBehind();
    }

    private bool MayStandBefore()
    {
        if (first > 0 && (Vocabulary.Other.Ends(parts[first - 1]) || Rivals(parts[first - 1])))
        {
            return false;
        }

        for (var i = 0; i < first; i++)
        {
            if (Vocabulary.Play.In(parts[i]) || Vocabulary.Phone.In(parts[i]) || Vocabulary.Caller.In(parts[i]) || !IsProse && Turns(parts[i], i))
            {
                return false;
            }
        }

        if (first > 0 && IsProse && parts[first - 1].Text is "no" or "without" or "has" or "have")
        {
            return false;
        }

        return JointKeeps() && (shape != Shape.Method || Gives());
    }

    private bool Rivals(Word before) =>
        ambiguous && Vocabulary.Holder.Ends(before) || tier == Tier.Weak && Vocabulary.Rival.Has(before.Text);

    /// <summary>A word in front that makes the name another thing: a question, or a constant-style head (KEY_MY_NUMBER).</summary>
    private bool Turns(Word word, int index)
    {
        if (Vocabulary.Asks.In(word))
        {
            return true;
        }

        if (shape == Shape.Control && Vocabulary.Control.In(word) || shape == Shape.Method && index == 0 && Vocabulary.Gives.In(word))
        {
            return false;
        }

        return word.Script == Script.Japanese ? Vocabulary.Head.Ends(word) : Vocabulary.Head.Has(word.Text);
    }

    /// <summary>"findByMyNumber" is no number, "digitsOfMyNumber" is.</summary>
    private bool JointKeeps()
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (parts[i].Script != Script.Latin || !Vocabulary.Joint.Has(parts[i].Text))
            {
                continue;
            }

            if (i == 0)
            {
                // "inMyNumber", "beforeMyNumber": a prefix of the variable, not a preposition with a head.
                return shape is Shape.Variable && parts[0].Text is "in" or "from" or "before" or "after" || shape is Shape.Label or Shape.Fault;
            }

            var head = parts[i - 1];
            return shape is Shape.Label or Shape.Fault ? !Vocabulary.Head.In(head) : Vocabulary.Keeps.In(head);
        }

        return true;
    }

    /// <summary>A method hands the number on when its verb says so, or when it has no verb ("MyNumber()", "EmployeeMyNumber()").</summary>
    private bool Gives()
    {
        if (first == 0)
        {
            return true;
        }

        return Vocabulary.Gives.In(parts[0]) || Vocabulary.Person.In(parts[0]) || Vocabulary.Prefix.Has(parts[0].Text);
    }

    private bool MayStandBehind()
    {
        for (var i = last + 1; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Script == Script.Japanese)
            {
                if (!JapaneseBehind(part.Text, i == last + 1))
                {
                    return false;
                }

                continue;
            }

            if (Vocabulary.Stop.Has(part.Text) && !(shape == Shape.Fault && Vocabulary.Fault.Has(part.Text)))
            {
                // A label that goes on ("My Number of ") names the value's owner, not the number.
                return shape is not (Shape.Label or Shape.Fault) || part.Text is "or" or "and";
            }

            if (part.Script == Script.Digits || Vocabulary.Behind.Has(part.Text) || Vocabulary.Person.Has(part.Text)
                || shape == Shape.Control && Vocabulary.Control.Has(part.Text)
                || shape == Shape.Carrier && Vocabulary.Carrier.Has(part.Text)
                || shape == Shape.Fault && Vocabulary.Fault.Has(part.Text)
                || shape == Shape.Label && Vocabulary.Says.Has(part.Text))
            {
                continue;
            }

            return false;
        }

        return true;
    }

    private bool JapaneseBehind(string run, bool direct)
    {
        if (shape == Shape.Fault && Vocabulary.Fault.Japanese.Contains(run)
            || shape == Shape.Carrier && Vocabulary.Carrier.Japanese.Contains(run)
            || shape == Shape.Label && Vocabulary.Says.Japanese.Contains(run)
            || shape == Shape.Prose && Vocabulary.Doc.Japanese.Contains(run)
            || shape == Shape.Method && Vocabulary.Gives.Japanese.Contains(run))
        {
            return true;
        }

        var position = direct && run.StartsWith("の", StringComparison.Ordinal) ? 1 : 0;
        if (shape is Shape.Label && (run.EndsWith("は", StringComparison.Ordinal) || run.EndsWith("が", StringComparison.Ordinal)))
        {
            run = run.Substring(0, run.Length - 1);
        }

        while (position < run.Length)
        {
            var length = Math.Max(Vocabulary.Behind.At(run, position), Vocabulary.Person.At(run, position));
            if (length == 0)
            {
                return shape == Shape.Prose && Vocabulary.Doc.Japanese.Contains(run.Substring(position));
            }

            position += length;
        }

        return true;
    }
}
